import { Check } from 'lucide-react'
import { DropdownMenu as Radix } from 'radix-ui'
import type { ComponentProps } from 'react'
import { cn } from './class-names.js'

/** The page stays there for screen readers and for scrolling. */
export const DropdownMenu = (props: ComponentProps<typeof Radix.Root>) => <Radix.Root modal={false} {...props} />

export const DropdownMenuTrigger = Radix.Trigger
export const DropdownMenuGroup = Radix.Group
export const DropdownMenuRadioGroup = Radix.RadioGroup

const item =
  'flex min-h-8 items-center gap-2 rounded-md px-2 py-1 text-base outline-none select-none data-disabled:text-muted data-highlighted:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 touch:min-h-11'

export function DropdownMenuContent({ className, align = 'end', ...rest }: ComponentProps<typeof Radix.Content>) {
  return (
    <Radix.Portal>
      <Radix.Content
        align={align}
        sideOffset={4}
        collisionPadding={8}
        className={cn(
          'z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 max-w-[calc(100vw-1rem)] animate-appear overflow-auto rounded-lg border border-line bg-raised p-1 shadow-raised',
          className,
        )}
        {...rest}
      />
    </Radix.Portal>
  )
}

export function DropdownMenuItem({
  isDangerous = false,
  className,
  ...rest
}: ComponentProps<typeof Radix.Item> & { readonly isDangerous?: boolean }) {
  return (
    <Radix.Item
      className={cn(item, '[&_svg]:text-muted', isDangerous && 'text-danger-ink [&_svg]:text-danger-ink', className)}
      {...rest}
    />
  )
}

export function DropdownMenuLabel({ className, ...rest }: ComponentProps<typeof Radix.Label>) {
  return <Radix.Label className={cn('px-2 pt-2 pb-1 text-xs font-medium text-muted', className)} {...rest} />
}

export function DropdownMenuSeparator() {
  return <Radix.Separator className="-mx-1 my-1 h-px bg-line" />
}

export function DropdownMenuCheckboxItem({ className, children, ...rest }: ComponentProps<typeof Radix.CheckboxItem>) {
  return (
    <Radix.CheckboxItem className={cn(item, 'ps-8', className)} {...rest}>
      <Radix.ItemIndicator className="absolute start-3">
        <Check aria-hidden className="text-accent-ink" />
      </Radix.ItemIndicator>
      {children}
    </Radix.CheckboxItem>
  )
}

export function DropdownMenuRadioItem({ className, children, ...rest }: ComponentProps<typeof Radix.RadioItem>) {
  return (
    <Radix.RadioItem className={cn(item, 'ps-8', className)} {...rest}>
      <Radix.ItemIndicator className="absolute start-3">
        <Check aria-hidden className="text-accent-ink" />
      </Radix.ItemIndicator>
      {children}
    </Radix.RadioItem>
  )
}
