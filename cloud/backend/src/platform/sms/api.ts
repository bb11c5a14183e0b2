/** Port to text messages. No supplier is connected yet; the ladder of channels already has its place. */
export type SmsApi = { send(phone: string, words: string): Promise<'sent' | 'recorded' | 'notConnected'> }

/** Stands where no supplier is connected: nothing is sent. */
export const noTextMessages: SmsApi = { send: async () => 'notConnected' }
