/** Mails as programs and servers write them, byte for byte. */
import { createTransport } from 'nodemailer'
import MailComposer from 'nodemailer/lib/mail-composer/index.js'
import type { SendMailOptions } from 'nodemailer'

export const written = (mail: SendMailOptions): Promise<Buffer> => new MailComposer(mail).compile().build()

/** Hands a mail to a mail server, as another mail server does. Answers what it was told. */
export async function handTo(port: number, mail: SendMailOptions): Promise<string> {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true })
  try {
    return (await transport.sendMail(mail)).response
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    transport.close()
  }
}

type Undelivered = { readonly to: string; readonly status?: string; readonly action?: string; readonly letter?: string }

/** What Postfix writes to the sender of an envelope (RFC 3464). */
export const undelivered = ({ to, status = '5.1.1', action = 'failed', letter = 'Subject: Re' }: Undelivered): Buffer =>
  report(to, 'delivery-status', [
    `Content-Type: message/delivery-status\n\nReporting-MTA: dns; mx.example.org\n\nFinal-Recipient: rfc822; somebody@example.org\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; 550 ${status}\n  no such mailbox`,
    `Content-Type: text/rfc822-headers\n\n${letter}`,
  ])

/** What a mail provider passes on when a reader presses "this is spam" (RFC 5965). */
export const complaint = ({
  to,
  type = 'abuse',
  letter = 'Subject: Re',
}: {
  to: string
  type?: string
  letter?: string
}): Buffer =>
  report(to, 'feedback-report', [
    `Content-Type: message/feedback-report\n\nFeedback-Type: ${type}\nUser-Agent: Provider/1.0\nVersion: 1\nOriginal-Rcpt-To: redacted@example.org`,
    `Content-Type: message/rfc822\n\n${letter}\n\nBonjour`,
  ])

function report(to: string, type: string, parts: readonly string[]): Buffer {
  const head = `Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.org\nTo: ${to}\nSubject: Undelivered\nAuto-Submitted: auto-replied\nMIME-Version: 1.0`
  const words = 'Content-Type: text/plain\n\nI am sorry to say that it could not be delivered.'
  const body = [words, ...parts].map((part) => `--seam\n${part}\n`).join('\n')
  return Buffer.from(
    `${head}\nContent-Type: multipart/report; report-type=${type};\n boundary="seam"\n\n${body}--seam--\n`.replaceAll(
      '\n',
      '\r\n',
    ),
  )
}
