/** Stands for a key that is fresh at each sending: the same form sent twice is one post. */
export const KEY = '00000000-0000-4000-8000-000000000000'
