/**
 * What people add. A picture is known by its content, never by its name, and is written anew before it is kept: what
 * was hidden in it (where it was taken, a script behind its last byte) does not come along. Kept files lie in a folder,
 * each under the hash of its content, and are given back with headers that let none of them act as a page of ours.
 */
export { checkPicture, LARGEST_PICTURE } from './check.ts'
export { sayPictureTrouble } from './messages.ts'
export { drawn, reencode, portrait, PictureRefused, type Picture } from './picture.ts'
export { arrivingIn, openFolder, type FileStore, type FileKey } from './folder.ts'
export { fileHeaders, type Showing } from './headers.ts'
