/**
 * Mail that comes in is read here, as far as that needs no room: who wrote what, and whether a person did.
 * Mail that leaves the home, through the SMTP server its host named, or nowhere. A letter is plain data (it can wait as
 * a job), written in the house style without pictures or third parties. Errors never hold an address or a password.
 */
export { compose, type Draft, type Item, type Letter, type Section } from './letter.ts'
export { mailer, MailFailed, senderOf, type Mailer } from './mailer.ts'
export { type Letterbox } from './letterbox.ts'
export { natureOf, type Nature } from './nature.ts'
export { readMail, type Received, type ReceivedFile } from './received.ts'
export { type Report } from './report.ts'
export { openMailbox } from './mailbox.ts'
