import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** The console is served from the same host as the API, under `/console/`. */
export default defineConfig({
  root: here('.'),
  base: '/console/',
  plugins: [react()],
  build: { outDir: here('../../dist/console'), emptyOutDir: true, target: 'es2022' },
  // The API compares Origin with Host, so the Host of the page has to reach it.
  server: { proxy: { '/api': { target: process.env.API_ORIGIN ?? 'http://127.0.0.1:3000', changeOrigin: false } } },
})
