import { defineError, defineEvent, defineOperation } from '@nexus/kernel'
import { z } from 'zod'
import { EXAMPLE } from '../examples.js'
import {
  exampleProcurementSettings,
  procurementSettingsValues,
  procurementSettingsView,
} from './procurement-settings.js'

export const procurementSettingsRefused = defineError({
  code: 'procurement.settings.refused',
  kind: 'UNPROCESSABLE',
  when: 'A value does not fit the organization, such as an amount that is not in its base currency; `errors` names the field.',
})

/** How the organization buys: tolerances, bases and periods. */
export const getProcurementSettings = defineOperation({
  name: 'procurement.settings.get.v1',
  http: 'GET /procurement-settings',
  permission: 'procurement-settings:read',
  summary: 'The settings of purchasing.',
  input: z.strictObject({}),
  output: procurementSettingsView,
  example: { input: {}, output: exampleProcurementSettings },
})

/** Every value as in the view, without its default: what is left out is not touched. */
const changes = Object.fromEntries(
  Object.entries(procurementSettingsValues.shape).map(([name, field]) => [name, field.unwrap().optional()]),
) as {
  [K in keyof typeof procurementSettingsValues.shape]: z.ZodOptional<
    ReturnType<(typeof procurementSettingsValues.shape)[K]['unwrap']>
  >
}

/** Changes settings for what happens from now on; documents that exist keep what they were made under. */
export const updateProcurementSettings = defineOperation({
  name: 'procurement.settings.update.v1',
  http: 'PATCH /procurement-settings',
  permission: 'procurement-settings:manage',
  summary: 'Change the settings of purchasing.',
  description: 'Fields that are left out keep their value; null switches a limit off where the field allows it.',
  input: z.strictObject(changes),
  output: procurementSettingsView,
  errors: [procurementSettingsRefused],
  concurrency: 'if-match',
  example: {
    input: { overReceiptPercent: '2', bankCoolOffDays: 5 },
    output: {
      ...exampleProcurementSettings,
      overReceiptPercent: '2',
      bankCoolOffDays: 5,
      updatedAt: EXAMPLE.later,
      version: 2,
    },
  },
})

/** One per version; version 1 are the defaults, told when the first change is made. */
export const procurementSettingsChanged = defineEvent({
  name: 'procurement.settings.changed.v1',
  summary: 'The settings of purchasing changed.',
  payload: procurementSettingsView.omit({ updatedAt: true }),
})
