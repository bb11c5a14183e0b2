import { queryOptions } from '@tanstack/react-query'
import { client } from './client'

/** 街道 and 镇 with the communities that may be chosen now. */
export const placesQuery = queryOptions({ queryKey: ['membership', 'places'], queryFn: () => client.membership.places(), staleTime: Infinity })
