export * from './mail-sender.js'
export * from './silent-mail-sender.js'
export * from './smtp-mail-sender.js'
