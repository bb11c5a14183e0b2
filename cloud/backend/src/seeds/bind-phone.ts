import type { RouterClient } from '@orpc/server'
import type { apiRouter } from '../router'

type Family = Pick<RouterClient<ReturnType<typeof apiRouter>>['family'], 'sendPhoneCode' | 'phoneNotice' | 'provePhone'>

/** Binds an invented phone to somebody by its code, which a demonstration answers itself. */
export async function bindPhone(family: Family, phone: string): Promise<void> {
  const sent = await family.sendPhoneCode({ phone })
  if (sent.kind !== 'sent' || sent.shown === null) throw new Error('no code was shown')
  const proven = await family.provePhone({ code: sent.shown, consentVersion: (await family.phoneNotice()).version })
  if (proven.kind !== 'bound') throw new Error(proven.words)
}
