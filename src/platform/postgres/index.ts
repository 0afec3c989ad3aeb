/**
 * The PostgreSQL that comes with the home. It lives in the data directory, is reached by nobody else, starts with us and
 * stops with us, even when we are killed. `openPostgres` is for whoever runs a home; `joinPostgres` is for a command that
 * works beside a running home or alone. A home on its own server (`DATABASE_URL`) needs none of this.
 */
export { openPostgres, type OpenPostgres } from './opening.ts'
export { joinPostgres } from './joining.ts'
export { holdData, endLeftovers, type HeldData } from './holding.ts'
export { dataPlaces, refuseFile } from './place.ts'
