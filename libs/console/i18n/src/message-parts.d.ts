declare module '*.json?part=first' {
  const messages: Readonly<Record<string, string>>
  export default messages
}
declare module '*.json?part=rest' {
  const messages: Readonly<Record<string, string>>
  export default messages
}
