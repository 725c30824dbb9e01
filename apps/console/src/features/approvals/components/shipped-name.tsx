import { useShippedName } from '@nexus/console-i18n'

/** The name of a definition or a step: of what every organization starts with, in the language of the reader. */
export function ShippedName({ name }: { readonly name: string }) {
  return useShippedName()(name)
}
