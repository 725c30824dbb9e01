import type { BrowserContextOptions } from 'playwright-core'
import type { ConsoleBrowser, Visitor } from './console-browser.adapter.js'
import { Person } from './person.adapter.js'

/** Not a secret: the instance lives as long as the suite, and listens on the loopback interface only. */
const PASSWORD = 'seven lanterns over a calm river'

/** On a machine that has other work, one step may take long. */
const PATIENCE_MS = 50_000

/** Somebody of an organization: what they are called, and what they may do. */
export interface Member {
  readonly name: string
  readonly roles: readonly string[]
}

/** An organization that was registered for one suite, with people who meet it in a browser. */
export class ConsoleOrganization<Key extends string> {
  private constructor(
    private readonly url: string,
    private readonly domain: string,
    readonly admin: Person,
    /** The company that buys. */
    readonly legalEntityId: string,
  ) {}

  /** Registers it; the administrator adds its people and a company with a bank account. */
  static async found<Key extends string>(
    url: string,
    { name, domain, people }: { name: string; domain: string; people: Readonly<Record<Key, Member>> },
  ): Promise<ConsoleOrganization<Key>> {
    const email = `admin@${domain}`
    const registration = {
      organization: { name, country: 'DE', baseCurrency: 'EUR', timeZone: 'Europe/Berlin' },
      admin: { name: 'Alma Administrator', email, password: PASSWORD },
    }
    await made(new Person(url).post('/auth/register', registration))
    const admin = await new Person(url).signIn(email, PASSWORD)
    const account = { holder: name, iban: 'DE89370400440532013000', bic: 'COBADEFFXXX', currency: 'EUR' }
    const company = { name, country: 'DE', currency: 'EUR', timeZone: 'Europe/Berlin', bankAccounts: [account] }
    const [{ legalEntityId }] = await Promise.all([
      made(admin.post('/legal-entities', company)),
      ...Object.entries<Member>(people).map(([key, { name: personName, roles }]) =>
        made(admin.post('/users', { name: personName, email: `${key}@${domain}`, initialPassword: PASSWORD, roles })),
      ),
    ])
    return new ConsoleOrganization<Key>(url, domain, admin, String(legalEntityId))
  }

  /** What somebody types to sign in. */
  credentials(key: Key): readonly [email: string, password: string] {
    return [`${key}@${this.domain}`, PASSWORD]
  }

  /** Somebody of it in a browser, signed in and at the given path. */
  async enter(
    browser: ConsoleBrowser,
    key: Key,
    { path = '/', ...options }: BrowserContextOptions & { readonly path?: string } = {},
  ): Promise<Visitor> {
    const visitor = await browser.visitor(this.url, options)
    visitor.context.setDefaultTimeout(PATIENCE_MS)
    await visitor.goTo(path)
    await visitor.signIn(...this.credentials(key))
    // The sign-in has a heading, too; who leaves it before the answer is not signed in.
    await visitor.page.getByRole('navigation').first().waitFor()
    await visitor.page.getByRole('heading', { level: 1 }).waitFor()
    return visitor
  }

  /** The same person with an HTTP client, for what a suite finds ready and for what it looks up at the end. */
  person(key: Key): Promise<Person> {
    return new Person(this.url).signIn(...this.credentials(key))
  }
}

/** What was answered, where it was done. @throws Error with the refusal */
export async function made(answering: ReturnType<Person['post']>): Promise<Readonly<Record<string, unknown>>> {
  const { status, body, text } = await answering
  if (status < 200 || status > 299) throw new Error(`${String(status)}: ${text}`)
  return body
}

/** The id at the end of the address of a document. */
export const idIn = (url: string): string => new URL(url).pathname.split('/').at(-1) ?? ''
