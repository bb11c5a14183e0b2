import { randomInt, timingSafeEqual } from 'node:crypto'
import { codeMinutes, codesPerDay, codesPerHour, codeTries, phoneRefusalWords, type PhoneRefusal } from '@xiongguan/contract/membership/family-rules'
import type { PhoneResult, SentCode } from '@xiongguan/contract/membership/family-resident'
import { v7 } from 'uuid'
import { accountOf, type CallContext } from '../../platform/access/caller'
import type { AuditNote } from '../../platform/audit-trail'
import { refused } from '../../platform/change'
import { describeFault } from '../../platform/log'
import type { Work } from '../../platform/tables'
import { closeCode, countCodes, eraseContact, holdCodes, insertCode, isLocked, keepContact, spendTry } from './contact-store'
import { phoneNotice } from './naming-notice'
import { hashPhoneCode, openOwnPhone, sealOwnPhone } from './phone-seals'
import type { MembershipDeps } from './ports'
import { ownStanding } from './read-standing'
import { sealPhone } from './register-seals'
import { setPersonPhone } from './naming-store'

const no = (reason: PhoneRefusal) => ({ kind: 'refused' as const, reason, words: phoneRefusalWords[reason] })

const before = (now: Date, minutes: number) => new Date(now.getTime() - minutes * 60_000)

async function tooMany(work: Work, accountId: string, index: Buffer, now: Date): Promise<boolean> {
  await holdCodes(work, accountId, index)
  if ((await countCodes(work, accountId, index, before(now, 60))) >= codesPerHour) return true
  return (await countCodes(work, accountId, index, before(now, 24 * 60))) >= codesPerDay
}

/** Hands a code to the text-message port once it is kept; `shown` only where no message leaves the house. */
async function deliver({ sms, platform }: MembershipDeps, phone: string, code: string): Promise<SentCode> {
  const words = `验证码 ${code}，${codeMinutes} 分钟内有效。不要告诉任何人，工作人员也不会问。`
  const outcome = await sms.send(phone, words).catch((error: unknown) => {
    const { fault, code: faultCode } = describeFault(error)
    platform.log.warn({ fault, code: faultCode }, 'a text message failed')
    return 'notConnected' as const
  })
  if (outcome === 'notConnected') return no('notSent')
  return { kind: 'sent', minutes: codeMinutes, shown: outcome === 'recorded' ? code : null }
}

/** Sends a six-digit code. Who else uses the number is neither looked up nor said. */
export async function sendPhoneCode(deps: MembershipDeps, context: CallContext, phone: string): Promise<SentCode> {
  const { platform, currentPrivacyVersion } = deps
  const { accountId, acceptedPrivacy } = accountOf(context)
  const code = String(randomInt(1_000_000)).padStart(6, '0')
  const fresh = { kept: false }
  const kept = await platform.change<SentCode>(context, {
    input: { phone: platform.sealer.blindIndex('contact', 'phone-asked', phone).toString('base64url') },
    run: async (work) => {
      const now = platform.clock.now()
      if (acceptedPrivacy !== currentPrivacyVersion) return refused<SentCode>(no('privacyMissing'))
      const codeId = v7()
      const sealed = sealOwnPhone(platform.sealer, 'membership_phone_code', codeId, phone)
      if (await tooMany(work, accountId, sealed.phoneIndex, now)) return refused<SentCode>(no('tooOften'))
      const codeHash = hashPhoneCode(platform.sealer, codeId, code)
      await insertCode(work, { ...sealed, codeId, accountId, codeHash, expiresAt: before(now, -codeMinutes) }, now)
      fresh.kept = true
      return {
        done: { kind: 'sent', minutes: codeMinutes, shown: null },
        resultId: codeId,
        audit: [{ action: 'phone.codeSent', subjectKind: 'account', subjectId: accountId }],
      }
    },
    replay: async () => ({ kind: 'sent', minutes: codeMinutes, shown: null }),
  })
  return fresh.kept && kept.kind === 'sent' ? deliver(deps, phone, code) : kept
}

/** Binds a phone and, where the account stands behind a person, writes it into the register too. */
async function bind({ platform }: MembershipDeps, work: Work, accountId: string, phone: string, way: 'wechat' | 'code') {
  const now = platform.clock.now()
  await keepContact(work, accountId, sealOwnPhone(platform.sealer, 'membership_contact', accountId, phone).phoneSealed, way, now)
  await setPersonPhone(work, accountId, (personId) => sealPhone(platform.sealer, personId, phone))
}

/** A code with the version of the consent that was read beside it. */
type Proof = { code: string; consentVersion?: string | undefined }

const agreed = ({ consent }: MembershipDeps, work: Work, accountId: string) =>
  consent.record(work, { accountId, purpose: 'phone', version: phoneNotice().version })

function notesOf(accountId: string, way: 'code' | 'wechat'): [AuditNote, AuditNote] {
  const subject = { subjectKind: 'account', subjectId: accountId }
  return [
    { action: 'phone.proven', ...subject, detail: way },
    { action: 'consent.given', ...subject, detail: 'phone' },
  ]
}

const bound = async ({ platform }: MembershipDeps, accountId: string, work: Work | typeof platform.db = platform.db): Promise<PhoneResult> => ({
  kind: 'bound',
  standing: await ownStanding(platform, work, accountId),
})

/**
 * Compares a code. A try is spent before the comparison and outside its transaction, so that a wrong guess counts whatever
 * comes after; five tries of a million leave no way to guess.
 */
export async function provePhone(deps: MembershipDeps, context: CallContext, { code, consentVersion }: Proof): Promise<PhoneResult> {
  const { platform } = deps
  const { accountId } = accountOf(context)
  const now = platform.clock.now()
  let row: Awaited<ReturnType<typeof spendTry>>
  return platform.change<PhoneResult>(context, {
    input: { code: platform.sealer.blindIndex('contact', 'phone-code-asked', code).toString('base64url'), consentVersion },
    check: async () => {
      if (consentVersion !== phoneNotice().version) return no('consentMissing')
      row = await spendTry(platform.db, accountId, codeTries, now)
      if (!row) return no((await isLocked(platform.db, accountId, codeTries, now)) ? 'locked' : 'expired')
      if (timingSafeEqual(row.code_hash, hashPhoneCode(platform.sealer, row.code_id, code))) return null
      return no(row.tries >= codeTries ? 'locked' : 'wrongCode')
    },
    run: async (work) => {
      if (!row || !(await closeCode(work, row.code_id, now))) return refused<PhoneResult>(no('expired'))
      const phone = openOwnPhone(platform.sealer, 'membership_phone_code', row.code_id, row.phone_sealed)
      await bind(deps, work, accountId, phone, 'code')
      await agreed(deps, work, accountId)
      return {
        done: await bound(deps, accountId, work),
        resultId: accountId,
        audit: notesOf(accountId, 'code'),
      }
    },
    replay: () => bound(deps, accountId),
  })
}

/** Takes the phone WeChat verified. The code of the button is exchanged before the transaction; it is good once, for five minutes. */
export async function takeWeChatPhone(deps: MembershipDeps, context: CallContext, { code, consentVersion }: Proof): Promise<PhoneResult> {
  const { platform, currentPrivacyVersion } = deps
  const { accountId, acceptedPrivacy } = accountOf(context)
  let phone = ''
  return platform.change<PhoneResult>(context, {
    input: { code, consentVersion },
    check: async () => {
      if (acceptedPrivacy !== currentPrivacyVersion) return no('privacyMissing')
      if (consentVersion !== phoneNotice().version) return no('consentMissing')
      const answer = await platform.wechat.phoneOfCode(code)
      if (answer.kind !== 'phone') return no(answer.kind === 'foreign' ? 'foreign' : answer.kind === 'expired' ? 'expired' : 'notSent')
      phone = answer.phone
      return null
    },
    run: async (work) => {
      await bind(deps, work, accountId, phone, 'wechat')
      await agreed(deps, work, accountId)
      return {
        done: await bound(deps, accountId, work),
        resultId: accountId,
        audit: notesOf(accountId, 'wechat'),
      }
    },
    replay: () => bound(deps, accountId),
  })
}

/** Forgets the phone; the person of the account keeps none either. */
export function forgetPhone({ platform, consent }: MembershipDeps, context: CallContext) {
  const { accountId } = accountOf(context)
  return platform.change(context, {
    input: null,
    run: async (work) => {
      await eraseContact(work, accountId)
      await setPersonPhone(work, accountId, null)
      await consent.end(work, { accountId, purpose: 'phone' })
      return {
        done: await ownStanding(platform, work, accountId),
        resultId: accountId,
        audit: [{ action: 'phone.forgotten', subjectKind: 'account', subjectId: accountId }],
      }
    },
    replay: () => ownStanding(platform, platform.db, accountId),
  })
}
