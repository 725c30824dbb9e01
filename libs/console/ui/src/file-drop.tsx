import { T, useFormat, useT } from '@nexus/console-i18n'
import { CircleAlert, FileText, Upload, X } from 'lucide-react'
import { type ReactNode, useId, useRef, useState } from 'react'
import { IconButton } from './button.js'
import { cn } from './class-names.js'

export interface FileInWork {
  readonly id: string
  readonly name: string
  /** In bytes. */
  readonly size: number
  /** 0 to 1 while it is sent; undefined when it is there. */
  readonly progress?: number | undefined
  readonly error?: string | undefined
}

/** Files by dropping, choosing or pasting, and those that are there or on their way. */
export function FileDrop({
  label,
  hint,
  accept,
  isMultiple = true,
  isDisabled = false,
  files = [],
  onFiles,
  onRemove,
}: {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** As of `<input accept>`. */
  readonly accept?: string
  readonly isMultiple?: boolean
  readonly isDisabled?: boolean
  readonly files?: readonly FileInWork[]
  readonly onFiles: (files: readonly File[]) => void
  readonly onRemove?: (id: string) => void
}) {
  const t = useT()
  const format = useFormat()
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setOver] = useState(false)
  const take = (list: FileList | null): void => {
    const taken = [...(list ?? [])]
    if (taken.length > 0 && !isDisabled) onFiles(isMultiple ? taken : taken.slice(0, 1))
  }
  return (
    <div>
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files)
        }}
        onPaste={(event) => take(event.clipboardData.files)}
        className={cn(
          'relative flex flex-col items-center gap-1 rounded-lg border border-dashed border-field bg-surface px-4 py-6 text-center transition-colors focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-accent-ink',
          isOver && 'border-accent bg-accent-soft',
          isDisabled && 'opacity-50',
        )}
      >
        <Upload aria-hidden className="size-5 text-muted" />
        <label htmlFor={id} className="font-medium after:absolute after:inset-0 after:cursor-pointer">
          {label}
        </label>
        {hint !== undefined && (
          <p id={`${id}-hint`} className="text-sm text-muted">
            {hint}
          </p>
        )}
        <input
          ref={input}
          id={id}
          type="file"
          className="sr-only"
          accept={accept}
          multiple={isMultiple}
          disabled={isDisabled}
          aria-describedby={hint === undefined ? undefined : `${id}-hint`}
          onChange={(event) => {
            take(event.target.files)
            event.target.value = ''
          }}
        />
      </div>
      {files.length > 0 && (
        <ul className="mt-2 divide-y divide-line rounded-lg border border-line bg-surface">
          {files.map((file) => (
            <li key={file.id} className="flex min-h-11 items-center gap-2 px-3 py-1">
              {file.error === undefined ? (
                <FileText aria-hidden className="size-4 shrink-0 text-muted" />
              ) : (
                <CircleAlert aria-hidden className="size-4 shrink-0 text-danger-ink" />
              )}
              <div className="min-w-0 grow">
                <p className="truncate">{file.name}</p>
                {file.error !== undefined && (
                  <p role="alert" className="text-sm text-danger-ink">
                    {file.error}
                  </p>
                )}
                {file.progress !== undefined && file.error === undefined && (
                  <progress
                    className="mt-1 block h-1 w-full appearance-none overflow-hidden rounded-full bg-subtle [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-subtle [&::-webkit-progress-value]:bg-accent"
                    aria-label={t('ui.file.sending', { name: file.name })}
                    value={file.progress}
                    max={1}
                  />
                )}
              </div>
              <span className="text-sm whitespace-nowrap text-muted">
                <T id="ui.file.size" values={{ size: format.decimal((file.size / 1024).toFixed(0)) }} />
              </span>
              {onRemove !== undefined && (
                <IconButton
                  size="sm"
                  label={t('ui.file.remove', { name: file.name })}
                  icon={<X aria-hidden />}
                  onClick={() => onRemove(file.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
