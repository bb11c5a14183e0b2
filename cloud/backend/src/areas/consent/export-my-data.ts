import { createHash, randomBytes } from 'node:crypto'
import type { ExportResult } from '@xiongguan/contract/consent/resident'
import { purposeWords } from '@xiongguan/contract/consent/terms'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import { refused } from '../../platform/change'
import { civilDate, daysFrom } from '../../platform/civil-date'
import { countExports, insertExport, takeExport } from './export-store'
import { dataFile } from './my-data'
import type { ConsentDeps } from './ports'
import { register } from './purposes'

const linkMinutes = 30
const mostADay = 3
const mostOpens = 5
const fileName = '我的数据.html'
const hashOf = (secret: string) => createHash('sha256').update(secret).digest()

/** Makes a link to one's own data. Only its hash is kept, so a lost answer is not given again: ask for another one. */
export function exportMyData(deps: ConsentDeps, context: CallContext): Promise<ExportResult> {
  const { change, clock } = deps.platform
  const { accountId } = accountOf(context)
  const now = clock.now()
  return change<ExportResult>(context, {
    input: null,
    run: async (work) => {
      if ((await countExports(work, accountId, daysFrom(now, -1))) >= mostADay) {
        return refused<ExportResult>({ kind: 'refused', words: `一天最多导出 ${mostADay} 次，请明天再来` })
      }
      const [exportId, secret] = [v7(), randomBytes(32).toString('base64url')]
      const expiresAt = new Date(now.getTime() + linkMinutes * 60_000)
      await insertExport(work, { exportId, accountId, secretHash: hashOf(secret), expiresAt }, now)
      const link = `${deps.publicOrigin}/api/my-data?key=${secret}`
      return {
        done: { kind: 'ready', link, fileName, expiresAt: expiresAt.toISOString() },
        resultId: exportId,
        audit: [{ action: 'myData.requested', subjectKind: 'account', subjectId: accountId }],
      }
    },
    replay: async () => ({ kind: 'refused', words: '链接已经给过一次，请再点一次导出' }),
  })
}

/** Opens a link: gathers what every area keeps of the account, now; null when the link holds no more. It is kept nowhere. */
export async function openMyData(deps: ConsentDeps, secret: string, requestId: string): Promise<{ html: string; fileName: string } | null> {
  const { db, clock, trail } = deps.platform
  const taken = await db.transaction().execute(async (work) => {
    const found = await takeExport(work, hashOf(secret), clock.now(), mostOpens)
    if (found)
      await trail.write(work, { actorId: found.account_id, requestId }, [
        { action: 'myData.exported', subjectKind: 'account', subjectId: found.account_id },
      ])
    return found
  })
  if (!taken) return null
  const sections = (await Promise.all(deps.dataOf.map((part) => part(db, taken.account_id)))).flat()
  const madeAt = civilDate(clock.now())
  return { html: dataFile({ madeAt, sections }, (purpose) => `${purposeWords[purpose]}：${register[purpose].why}`), fileName }
}
