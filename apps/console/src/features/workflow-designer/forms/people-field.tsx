import { T, useT } from '@nexus/console-i18n'
import { Avatar, Combobox, Field, IconButton } from '@nexus/console-ui'
import { X } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import { MOST } from './body-types.js'
import { useEditor } from './editor-context.js'

/** Several people, each once: those who are there with a way to take them out, and a search for more. */
export function PeopleField({
  label,
  error,
  value,
  onChange,
}: {
  readonly label: ReactNode
  readonly error?: string | undefined
  readonly value: readonly string[]
  readonly onChange: (users: readonly string[]) => void
}) {
  const t = useT()
  const list = useRef<HTMLDivElement>(null)
  const { directory, announce } = useEditor()
  const others = directory.people.filter(({ userId, active }) => active && !value.includes(userId))
  const remove = (userId: string): void => {
    onChange(value.filter((each) => each !== userId))
    announce(t('workflow.people.removed', { name: directory.personName(userId) }))
    list.current?.querySelector<HTMLElement>('[role=combobox]')?.focus()
  }
  return (
    <div ref={list} className="flex flex-col gap-2">
      <Field label={label} error={error} isRequired>
        <Combobox
          options={others.map(({ userId, name, email }) => ({ value: userId, label: name, hint: email }))}
          value={undefined}
          placeholder={t('workflow.people.add')}
          isDisabled={value.length >= MOST.people}
          empty={<T id="workflow.people.none" />}
          onChange={(userId) => {
            if (userId !== undefined) onChange([...value, userId])
          }}
        />
      </Field>
      {value.length > 0 && (
        <ul className="flex flex-col gap-1">
          {value.map((userId) => {
            const name = directory.personName(userId)
            return (
              <li key={userId} className="flex min-h-8 items-center gap-2 rounded-md bg-subtle ps-2">
                <Avatar name={name} />
                <span className="min-w-0 grow">{name}</span>
                <IconButton
                  size="sm"
                  label={t('workflow.people.remove', { name })}
                  icon={<X aria-hidden />}
                  onClick={() => remove(userId)}
                />
              </li>
            )
          })}
        </ul>
      )}
    </div>
  )
}
