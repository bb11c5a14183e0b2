const digits = (count: number) => Array.from({ length: count }, () => Math.floor(Math.random() * 16).toString(16)).join('')

/** An id for something made on this phone. It only has to be new within one account, so plain random numbers do. */
export const newId = () => `${digits(8)}-${digits(4)}-4${digits(3)}-8${digits(3)}-${digits(12)}`
