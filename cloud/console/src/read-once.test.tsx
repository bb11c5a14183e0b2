import './testing/jsdom'
import { focusManager, QueryClientProvider, useInfiniteQuery, useQuery, type QueryKey } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import { asId } from '@xiongguan/contract/kit/id'
import type { ReactNode } from 'react'
import { contactPages, foundContacts, householdPages as keptPages, keptByQuery } from './areas/association/contact-queries'
import { birthdaysQuery, memberPages, memberQuery, waitingPages } from './areas/association/member-queries'
import { colleaguesQuery, entryPages, foundPages, unusualQuery } from './areas/audit/queries'
import { requestPages } from './areas/consent/queries'
import { deskFileQuery, dutyQuery, ownFileQuery, openedQuery } from './areas/custody/queries'
import { familyQuietQuery, relativeRequest } from './areas/membership/family-queries'
import { fileQuery, householdPages } from './areas/membership/register-queries'
import { usePages } from './ui/pages'
import { createQueryClient } from './platform/query-client'

/** With its own ways of being read, whatever their types. */
type Read = { queryKey: QueryKey }

const householdId = asId<'Household'>('h')

/** Reads by key whose reading the family finds in its own log, each with its own ways of being read. */
const recorded: [string, Read][] = [
  ['a member’s file', memberQuery(asId<'Member'>('m'))],
  ['a relative’s request', relativeRequest(asId<'RelativeRequest'>('r'))],
  ['a household’s file', fileQuery(householdId, 'service')],
  ['how a family rests', familyQuietQuery(householdId)],
  ['the file of a contact', ownFileQuery(asId<'File'>('f'), 'visit')],
  ['an emergency opening', openedQuery(asId<'Opening'>('o'))],
  ['who keeps a household', keptByQuery(householdId)],
  ['birthdays of members', birthdaysQuery],
  ['whose a case is', deskFileQuery(asId<'File'>('f'))],
  ['who opens a household’s file', dutyQuery(householdId, 'visit')],
  ['unusual looks', unusualQuery('2026-11')],
  ['all colleagues', colleaguesQuery],
]
const recordedPages: [string, Read][] = [
  ['households of a community', householdPages('620201001001', 'service')],
  ['contacts and what they carry', contactPages(undefined)],
  ['households and who keeps them', keptPages('all', undefined)],
  ['members', memberPages({})],
  ['applications that wait', waitingPages],
  ['entries of the audit', entryPages(undefined)],
  ['what the audit search found', foundPages({ want: 'exports' })],
  ['data requests', requestPages('open')],
]

const minutes = 60_000

/** Goes away from the window for an hour and comes back. */
async function comeBack(now: jest.SpyInstance<number>) {
  now.mockReturnValue(Date.now() + 60 * minutes)
  await act(async () => {
    focusManager.setFocused(false)
    focusManager.setFocused(true)
  })
}

/** How often the server is asked while somebody opens a page, goes away and comes back. */
async function timesRead(use: (ask: () => Promise<{ items: []; next: null }>) => { isSuccess: boolean }): Promise<number> {
  const ask = jest.fn(async () => ({ items: [] as [], next: null }))
  const now = jest.spyOn(Date, 'now')
  const queries = createQueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  const { result, unmount } = renderHook(() => use(ask), { wrapper })
  await waitFor(() => expect(result.current.isSuccess).toBe(true))
  await comeBack(now)
  await act(async () => undefined)
  unmount()
  queries.clear()
  now.mockRestore()
  return ask.mock.calls.length
}

test('a read that nobody finds in a log is asked anew when its reader comes back', async () => {
  expect(await timesRead((ask) => useQuery({ queryKey: ['plain'], queryFn: ask }))).toBe(2)
  expect(await timesRead((ask) => usePages({ queryKey: ['plain pages'], queryFn: ask }).read)).toBe(2)
})

test.each(recorded)('%s is written down once, not again when the window is looked at again', async (_, read) => {
  expect(await timesRead((ask) => useQuery({ ...read, queryFn: ask }))).toBe(1)
})

test.each(recordedPages)('%s: one page read is one look', async (_, read) => {
  expect(await timesRead((ask) => usePages({ ...read, queryFn: ask }).read)).toBe(1)
})

test('contacts found by a name are written down once, not again when the window is looked at again', async () => {
  const found = foundContacts('合成甲')
  expect(await timesRead((ask) => useInfiniteQuery({ ...found, queryFn: ask }))).toBe(1)
})
