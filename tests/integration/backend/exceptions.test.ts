import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import type { LeasedJob } from '../../../shared/contracts/http/leases.ts'
import { type BackendClient, decisionOn } from '../../helpers/backend.ts'
import { type InsideBackend, openBackend, record } from '../../helpers/backend-inside.ts'

describe.each(['PGlite', 'PostgreSQL'] as const)('exceptions for children on %s', (kind) => {
  let backend: InsideBackend
  let supervisor: BackendClient
  let violation: Record<string, unknown> = {}
  let escalation: Record<string, unknown> = {}

  beforeAll(async () => {
    backend = await openBackend(kind === 'PGlite' ? null : inject('databaseUrl'))
    supervisor = await backend.account({ id: 'boss', role: 'supervisor' })
    const { set } = await supervisor.policies()
    const [clause] = set?.policies[0]?.clauses ?? []
    violation = {
      type: 'violation',
      clauseId: clause?.id,
      clauseVersion: clause?.version,
      actions: ['remove_content'],
    }
    escalation = { type: 'escalate', reasonId: set?.escalationReasons[0]?.id }
  })
  afterAll(() => backend.stop())

  const clean = { type: 'no_violation' }
  const child = (id: string) => ({ id, title: `Track ${id}`, kind: 'track' })
  /** A playlist of three, leased to a person of its own. */
  async function playlist(): Promise<{ readonly who: BackendClient; readonly job: LeasedJob }> {
    const who = await backend.account({ id: randomUUID() })
    const queue = await backend.queue()
    await supervisor.ingest(
      [record(randomUUID(), { kind: 'playlist', children: ['a', 'b', 'c'].map(child) })],
      queue,
    )
    const [job] = await who.claim([queue])
    if (job === undefined) throw new Error('the playlist was not given out')
    return { who, job }
  }
  const codes = async (who: BackendClient, body: unknown): Promise<string[]> =>
    (await who.decide([body])).map((one) => ('code' in one ? one.code : one.outcome))
  const pending = async (decisionId: string): Promise<string[]> => {
    const rows = await backend.database.db
      .selectFrom('enforcements')
      .where('decision_id', '=', decisionId as never)
      .orderBy('id')
      .select(['direction', 'action', 'item_id'])
      .execute()
    return rows.map((row) => `${row.direction} ${row.action} ${row.item_id}`)
  }

  test('they are kept with the decision as they came, and given back with it', async () => {
    const { who, job } = await playlist()
    const exceptions = [
      { childId: 'b', judgement: violation },
      { childId: 'c', judgement: { ...violation, actions: [] } },
    ]
    const body = decisionOn(job, randomUUID(), { judgement: clean })
    expect(await codes(who, { ...body, exceptions })).toEqual(['applied'])
    expect((await who.heldDecisions()).map((one) => one.decision)).toEqual([{ ...body, exceptions }])
    expect(await codes(who, { ...body, exceptions }), 'sent again').toEqual(['duplicate'])
    expect(await codes(who, body), 'the same id without them').toEqual(['id_conflict'])
  })

  test('the whole’s actions are for the whole, an exception’s for its child; a later decision changes the difference', async () => {
    const { who, job } = await playlist()
    const [first, second] = [randomUUID(), randomUUID()] as const
    await who.decide([
      {
        ...decisionOn(job, first, { judgement: { ...violation, actions: ['remove_content'] } }),
        exceptions: [
          { childId: 'a', judgement: clean },
          { childId: 'b', judgement: { ...violation, actions: ['remove_content', 'warn_author'] } },
          { childId: 'c', judgement: { ...violation, actions: ['remove_content'] } },
        ],
      },
    ])
    expect(await pending(first)).toEqual([
      `enforce remove_content ${job.item.id}`,
      'enforce remove_content b',
      'enforce warn_author b',
      'enforce remove_content c',
    ])
    await who.decide([
      {
        ...decisionOn(job, second, { supersedes: first, judgement: clean }),
        exceptions: [{ childId: 'b', judgement: { ...violation, actions: ['warn_author'] } }],
      },
    ])
    expect(await pending(second)).toEqual([
      `reverse remove_content ${job.item.id}`,
      'reverse remove_content b',
      'reverse remove_content c',
    ])
  })

  test('what is no child, no clause or no verdict is refused with its code, and nothing of it is kept', async () => {
    const { who, job } = await playlist()
    const unknownClause = { ...violation, clauseId: 'never-published' }
    const refused = async (changes: Record<string, unknown>): Promise<string[]> =>
      codes(who, { ...decisionOn(job, randomUUID(), { judgement: clean }), ...changes })
    const one = { childId: 'a', judgement: violation }
    expect(await refused({ exceptions: [{ childId: 'z', judgement: clean }] })).toEqual(['unknown_child'])
    expect(await refused({ exceptions: [{ childId: 'a', judgement: unknownClause }] })).toEqual([
      'unknown_clause',
    ])
    expect(await refused({ exceptions: [one, one] }), 'a child twice').toEqual(['invalid'])
    expect(await refused({ judgement: escalation, exceptions: [one] })).toEqual(['invalid'])
    expect(await refused({ exceptions: [{ childId: 'a', judgement: escalation }] })).toEqual(['invalid'])
    expect(await who.heldDecisions()).toEqual([])
    expect(await refused({ exceptions: [one] }), 'and the job is still to be decided').toEqual(['applied'])
  })

  test('an item without children takes none', async () => {
    const who = await backend.account({ id: randomUUID() })
    const queue = await backend.queue()
    await supervisor.ingest([record(randomUUID())], queue)
    const [job] = await who.claim([queue])
    if (job === undefined) throw new Error('the job was not given out')
    const exceptions = [{ childId: job.item.id, judgement: violation }]
    expect(await codes(who, { ...decisionOn(job, randomUUID()), exceptions })).toEqual(['unknown_child'])
  })
})
