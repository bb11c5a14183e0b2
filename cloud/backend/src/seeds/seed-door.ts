import { generateKeyPairSync } from 'node:crypto'
import type { ContractRouterClient } from '@orpc/contract'
import type { MiniProgramContract } from '@xiongguan/contract/resident'
import type { EventId } from '@xiongguan/contract/events/terms'

type Volunteer = Pick<ContractRouterClient<MiniProgramContract>, 'identity' | 'door'>
type Manager = { eventDesk: { newDeviceCode(input: { eventId: EventId }): Promise<{ code: string }> } }

/** A phone at the door, so that the page of devices is not empty. Its key is thrown away: nobody can report in its name. */
export async function seedDoor(manager: Manager, volunteer: Volunteer, eventId: EventId): Promise<void> {
  const { version } = await volunteer.identity.privacyNotice()
  await volunteer.identity.acceptPrivacy({ version })
  const { code } = await manager.eventDesk.newDeviceCode({ eventId })
  const publicKey = generateKeyPairSync('ed25519').publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('base64url')
  const enrolled = await volunteer.door.enrolDevice({ code, name: '演示 · 东门', publicKey })
  if (enrolled.kind !== 'enrolled') throw new Error(`the demonstration device was refused: ${enrolled.words}`)
}
