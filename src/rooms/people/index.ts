/**
 * People: who is here, how they came in, and what they are (staff, guest, bot, each with its dates). The other rooms
 * know people by their number and show them by their card.
 */
export { peopleCards } from './cards.ts'
export { cardOf, faceOf, roleOf, type Mark, type MarkKind, type PersonCard, type PersonId } from './person.ts'
export { bringPeople, type Arriving } from './arriving.ts'
export { bringMembers, type MemberBrought } from './bringing-members.ts'
export { anybodyBeside, peopleFrom } from './bringing-store.ts'
export { changePicture } from './picturing.ts'
export { firstHostLink } from './first-host.ts'
export { invite } from './inviting.ts'
export { hasBrought, openLinkOf } from './own-links.ts'
export { joinHome, type Joining } from './joining.ts'
export { markPerson, unmarkPerson, giveHomeRole } from './marking.ts'
export { suspend, unsuspend } from './suspending.ts'
export { countMembers, joinedAt, markedPeople, newcomersSince, searchPeople, type Newcomer } from './asking.ts'
export { ownPanels, personPanels } from './panels.ts'
export { peopleToName, type Named } from './naming.ts'
export { verifiedDomain } from './account-store.ts'
export { addressees, addresseesAfter, type Addressee } from './addressees-store.ts'
export { localAddress } from './auth.ts'
export { personArrived, personClaimed, personJoined, personMarked, personSuspended, personUnmarked } from './facts.ts'
