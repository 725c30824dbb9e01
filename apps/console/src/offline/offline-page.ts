// The script of offline.html. It imports nothing: the page has to work when nothing else does.

const LOOK_EVERY_MS = 5_000

/** The language that the person has chosen, or reads first of those that are there. */
function showLanguage(): void {
  const sections = [...document.querySelectorAll<HTMLElement>('section[lang]')]
  const wanted = [localStorage.getItem('nexus.language') ?? '', ...navigator.languages].map((tag) => tag.split('-')[0])
  const language = wanted.find((each) => sections.some(({ lang }) => lang === each)) ?? 'en'
  for (const section of sections) if (section.lang !== language) section.remove()
  document.documentElement.lang = language
  document.title = `${document.querySelector('h1')?.textContent ?? ''} · Nexus`
}

function showTheme(): void {
  const chosen = localStorage.getItem('nexus.theme')
  const isDark = chosen === 'dark' || (chosen !== 'light' && window.matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset['theme'] = isDark ? 'dark' : 'light'
}

async function comeBack(): Promise<void> {
  // eslint-disable-next-line no-restricted-globals -- a file of the console, nothing of the API
  const answer = await fetch('/build.json', { cache: 'no-store' }).catch(() => undefined)
  if (answer?.ok === true) window.location.reload()
}

showTheme()
showLanguage()
window.addEventListener('online', () => void comeBack())
window.setInterval(() => void comeBack(), LOOK_EVERY_MS)
