import { expect, test } from 'vitest'
import { world } from '#test/world.ts'

const TOKEN = 'a-token-of-prometheus'

test('whoever looks after the machine reads how many pages were answered, how fast, and what waits', async () => {
  const at = await world()
  await at.as(at.tom).get(`/people/${at.odile.person}`)
  await at.as(at.tom).get('/nowhere/12345')
  await at.home.settled()
  const text = await at.as(at.zed).text('/metrics')
  for (const line of [
    /foyer_http_request_duration_seconds_count\{method="GET",route="\/people\/:id",status="200"\} 1/,
    /foyer_http_request_duration_seconds_count\{method="GET",route="none",status="404"\} 1/,
    /foyer_db_queries_total\{statement="people\.visitor"\} \d+/,
    /foyer_consumer_lag_facts\{consumer="pulse\.projection"\} 0/,
    /foyer_live_connections 0/,
    /foyer_info\{version="\d+\.\d+\.\d+"\} 1/,
    /process_resident_memory_bytes \d+/,
  ])
    expect(text).toMatch(line)
})

test('what waits to be done, and what was given up, is counted by the name of the job', async () => {
  const at = await world()
  await at.home.jobs.add(at.home.db, 'people.mail', {}, { inMs: 86_400_000 })
  expect(await at.as(at.zed).text('/metrics')).toMatch(/foyer_jobs_waiting\{job="people\.mail"\} 1/)
})

test('no number holds somebody or something: neither names, nor addresses, nor ids', async () => {
  const at = await world()
  for (const path of ['/', '/people', `/people/${at.tom.person}`, '/conversations/424242-un-titre', '/groups/inconnu'])
    await at.as(at.odile).get(path)
  const labels = [...(await at.as(at.zed).text('/metrics')).matchAll(/\{([^}]*)\}/g)].map(([, inside]) => inside)
  expect(labels.filter((inside) => /424242|un-titre|inconnu|@|Tom|Odile|127\.0\.0\.1/.test(inside ?? ''))).toEqual([])
})

test('from elsewhere it takes the token, and without it there is no such page', async () => {
  const at = await world({ config: { metricsToken: TOKEN } })
  const ask = async (from: string, headers = {}) => (await at.as(at.zed, from).get('/metrics', headers)).status
  expect(await ask('203.0.113.7')).toBe(404)
  expect(await ask('203.0.113.7', { authorization: 'Bearer another-token-altogether' })).toBe(404)
  expect(await ask('203.0.113.7', { authorization: `Bearer ${TOKEN}` })).toBe(200)
  expect(await ask('127.0.0.1')).toBe(200)
  expect(await ask('::1')).toBe(200)
  // A proxy on this machine asks for somebody who is elsewhere.
  expect(await ask('127.0.0.1', { 'x-forwarded-for': '203.0.113.7' })).toBe(404)
})
