import { FormDialog as AnyFormDialog, type FormDialogProps } from '@nexus/console-ui'
import { Refusal } from './refusal.js'

/** A form in a dialog that says above it what no field says. */
export function FormDialog({ error, ...rest }: Omit<FormDialogProps, 'refusal'> & { readonly error: unknown }) {
  return <AnyFormDialog {...rest} refusal={<Refusal error={error} />} />
}
