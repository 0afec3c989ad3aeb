/** The short lists: why somebody reports, of what a notice tells, what can be decided. */

/** What a member answers to "what is wrong?", in the order in which it is asked. */
export const reasons = ['spam', 'attack', 'hate', 'private', 'indecent', 'danger', 'illegal', 'other'] as const
export type Reason = (typeof reasons)[number]

/** What a notice may be about: the law, not the house rules. */
export const noticeKinds = ['scam', 'hate', 'threat', 'private', 'rights', 'child', 'other'] as const
export type NoticeKind = (typeof noticeKinds)[number]

/** Somebody may come to harm while it waits: first in the queue. */
export const isUrgent = (reason: Reason | NoticeKind): boolean => ['danger', 'threat', 'child'].includes(reason)

/** Whoever tells of abuse of children need not say who they are (DSA, article 16, 2 c). */
export const mayStayNameless = (kind: NoticeKind): boolean => kind === 'child'

export const verbs = ['hidden', 'left', 'restored', 'upheld', 'suspended', 'unsuspended', 'withdrawn'] as const
export type Verb = (typeof verbs)[number]

export const sources = ['reports', 'notice', 'own', 'contest'] as const
export type Source = (typeof sources)[number]

/** A rule of this house, or the law of the land. */
export const grounds = ['rule', 'law'] as const
export type Ground = (typeof grounds)[number]
