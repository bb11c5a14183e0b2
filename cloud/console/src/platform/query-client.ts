import { QueryClient } from '@tanstack/react-query'
import { isUndecided, RequestFailure } from './failure'

const mostRetries = 2

function shallRetry(failedTimes: number, error: unknown): boolean {
  return failedTimes < mostRetries && isUndecided(error) && !(error instanceof RequestFailure && error.status === 429)
}

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      // `always`: on an intranet without internet the browser says offline although the server is there.
      queries: { retry: shallRetry, staleTime: 15_000, networkMode: 'always' },
      mutations: { retry: 1, retryDelay: 800, networkMode: 'always' },
    },
  })
}
