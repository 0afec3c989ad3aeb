const ways = new Set(['/sign-out', '/me/leaving'])

/** The forms by which somebody stops being here. */
export const isLeaving = (path: string): boolean => ways.has(path)
