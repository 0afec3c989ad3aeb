/** As far as our tests use it. */
declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net'
  type Message = { flags: string[]; raw: string; uid: number }
  type Hoodiecrow = {
    readonly server: Server
    listen(port: number, host: string, listening: () => void): void
    close(closed: () => void): void
    getMailbox(path: string): { messages: Message[] }
    appendMessage(mailbox: string, flags: string[], at: string | undefined, raw: string): unknown
  }
  const hoodiecrow: (options: {
    plugins: readonly string[]
    users: Record<string, { password: string }>
    storage: Record<string, object>
  }) => Hoodiecrow
  export default hoodiecrow
}
