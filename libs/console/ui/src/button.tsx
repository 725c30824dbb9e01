import { type VariantProps, cva } from 'class-variance-authority'
import { LoaderCircle } from 'lucide-react'
import { Slot } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { cn } from './class-names.js'
import { Tooltip } from './tooltip.js'

export const buttonStyle = cva(
  'inline-flex shrink-0 items-center justify-center gap-1.5 rounded-md font-medium whitespace-nowrap transition-colors duration-100 select-none disabled:opacity-50 aria-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0 touch:min-h-11',
  {
    variants: {
      variant: {
        primary: 'bg-accent text-on-accent shadow-low hover:bg-accent-hover',
        secondary: 'border border-line bg-surface text-ink shadow-low hover:bg-hover',
        ghost: 'text-muted hover:bg-hover hover:text-ink',
        danger: 'bg-danger text-on-danger shadow-low hover:bg-danger-hover',
        link: 'h-auto! p-0! text-accent-ink underline-offset-2 hover:underline touch:min-h-0',
      },
      size: {
        sm: 'h-7 px-2.5 text-sm',
        md: 'h-8 px-3 text-base',
        lg: 'h-10 px-4 text-base',
      },
    },
    defaultVariants: { variant: 'secondary', size: 'md' },
  },
)

export interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonStyle> {
  /** The child, such as a link, looks like a button. */
  readonly asChild?: boolean
  /** Shows that work goes on, and keeps from pressing it again; the focus stays. */
  readonly isBusy?: boolean
}

export function Button({ asChild, isBusy = false, variant, size, className, children, ...rest }: ButtonProps) {
  if (asChild === true) {
    return (
      <Slot.Root className={cn(buttonStyle({ variant, size }), className)} {...rest}>
        {children}
      </Slot.Root>
    )
  }
  return (
    <button
      type="button"
      className={cn(buttonStyle({ variant, size }), className)}
      {...(isBusy ? { 'aria-disabled': true, 'aria-busy': true } : {})}
      {...rest}
      onClick={isBusy ? (event) => event.preventDefault() : rest.onClick}
    >
      {isBusy && <LoaderCircle aria-hidden className="animate-spin" />}
      {children}
    </button>
  )
}

export interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  /** What it does, for everybody who does not see or know the icon. */
  readonly label: string
  readonly icon: ReactNode
}

export function IconButton({ label, icon, className, size = 'md', variant = 'ghost', ...rest }: IconButtonProps) {
  const side = { sm: 'w-7', md: 'w-8', lg: 'w-10' }[size ?? 'md']
  return (
    <Tooltip text={label}>
      <Button
        aria-label={label}
        size={size}
        variant={variant}
        className={cn('px-0 touch:min-w-11', side, className)}
        {...rest}
      >
        {icon}
      </Button>
    </Tooltip>
  )
}
