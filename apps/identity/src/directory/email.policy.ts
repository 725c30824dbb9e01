import { createHash } from 'node:crypto'

/** The form in which addresses are compared: without surrounding blanks, composed (NFC), lower case. */
export const normalizedEmail = (email: string): string => email.trim().normalize('NFC').toLowerCase()

/** SHA-256 of a normalised address. */
export const emailDigest = (normalized: string): string => createHash('sha256').update(normalized).digest('hex')
