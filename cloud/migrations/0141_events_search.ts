import { grantFunctionRights } from './function-rights'
import { searchColumns, searchIndexes, wordColumns } from './search-index'

const search = `
create table events_search (
  event_id uuid primary key references events_event,
${searchColumns}
);
create table events_search_word (
${wordColumns}
);
${searchIndexes('events_search', 'event_id', 'events_search_word')}
`

const rights = grantFunctionRights({
  xiongguan_content: ['select on events_search, events_search_word'],
  xiongguan_member: ['select on events_search'],
})

/** Published events as search knows them. */
export const eventsSearch0141 = search + rights
