import { createHash, randomBytes } from 'node:crypto'
import { doorCodeAlphabet, doorCodeLength, readCode } from '@xiongguan/contract/events/ticket-rules'

const randomCode = (length: number) => [...randomBytes(length)].map((byte) => doorCodeAlphabet[byte % doorCodeAlphabet.length]).join('')

/** A new door code: eight of 32 signs, unique within its event by the database. */
export const newDoorCode = () => randomCode(doorCodeLength)

const deviceCodeLength = 16
const devicePrefix = 'XGD1.'

/** A one-time code that makes a phone a door device: 80 bits, so that nobody guesses one while it is good. */
export const newDeviceCode = () => randomCode(deviceCodeLength)

/** What the picture of a device code holds. */
export const deviceCodeText = (code: string) => devicePrefix + code

/** Reads a scanned or typed device code; null when it cannot be one. */
export const readDeviceCode = (text: string) => readCode(text.replace(devicePrefix, ''), deviceCodeLength)

export const hashDeviceCode = (code: string) => createHash('sha256').update(code).digest()
