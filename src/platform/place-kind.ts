/** A place to find on a map; coordinates in GCJ-02, null where nobody entered any. */
export type Place = { name: string; address: string; coordinates: { latitude: number; longitude: number } | null }
