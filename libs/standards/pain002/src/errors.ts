import { xmlErrors } from '@nexus/standards-xml'

/** The refusals of a status report: `pain002.document.*`. */
export const pain002Errors = xmlErrors('pain002')
