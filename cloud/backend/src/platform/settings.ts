import * as z from 'zod'
import { TemplatesSetting } from './wechat/templates'

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1')
const secret = z
  .base64()
  .transform((value) => Buffer.from(value, 'base64'))
  .optional()

const Environment = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z.string().optional(),
  /** Lets synthetic seed data into a DATABASE_URL; never set it on a real one. */
  SEED_DATABASE_URL: flag,
  DEV_LOGIN: flag,
  /** Set only behind a proxy of ours: visitors are then counted by the address it forwards. */
  TRUST_PROXY: flag,
  NODE_ENV: z.string().default('development'),
  LOG_LEVEL: z.string().default('info'),
  /** `none` asks WeChat nothing; for the test harness. */
  WECHAT_API: z.enum(['cloud', 'none']).default('cloud'),
  /** How long a console session lives at most, and how long it may lie unused. */
  DESK_SESSION_DAYS: z.coerce.number().int().min(1).max(90).default(7),
  DESK_SESSION_IDLE_MINUTES: z.coerce.number().int().min(30).default(720),
  RATE_LIMIT_SCALE: z.coerce.number().positive().default(1),
  /** Origins allowed to send the session cookie, e.g. https://h5.example https://console.example. */
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((value) => value.split(' ').filter(Boolean)),
  /**
   * Where residents reach us, e.g. https://h5.example: codes for phones lead there, and pictures carry it before their path,
   * which WeChat needs. Empty where residents and console share one address.
   */
  PUBLIC_ORIGIN: z
    .string()
    .regex(/^(https?:\/\/[^/]+)?$/)
    .default(''),
  /** Hours of duty, and from which counts on looks at files are listed for supervisors. */
  LOOK_DUTY_HOURS: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/)
    .default('08:00-19:00'),
  LOOKS_OUTSIDE_DUTY: z.coerce.number().int().min(1).default(1),
  LOOK_HOUSEHOLDS_PER_HOUR: z.coerce.number().int().min(1).default(20),
  /** The file that keeps the daily head of the audit's chain; best where whoever keeps the database cannot write. */
  AUDIT_DIGESTS: z.string().min(1).optional(),
  /** Where uploaded files are kept: a folder in DATA_DIR, a bucket that speaks S3, or CloudBase. */
  STORAGE: z.enum(['disk', 's3', 'cloud']).default('disk'),
  S3_ENDPOINT: z.url().optional(),
  S3_BUCKET: z.string().min(1).optional(),
  S3_REGION: z.string().default('auto'),
  S3_ACCESS_KEY: z.string().min(1).optional(),
  S3_SECRET_KEY: z.string().min(1).optional(),
  /** `cloud://<environment>.<bucket>`, and where its temporary links lead. */
  CLOUD_FILES_ROOT: z.string().startsWith('cloud://').optional(),
  CLOUD_FILES_ORIGIN: z.url().optional(),
  /** With both, WeChat's server side is asked over HTTPS. */
  WECHAT_APP_ID: z.string().optional(),
  WECHAT_APP_SECRET: z.string().optional(),
  WECHAT_TEMPLATES: TemplatesSetting,
  SESSION_SECRET: secret,
  MASTER_KEY: secret,
  TICKET_KEY: secret,
})
export type Settings = z.infer<typeof Environment>

/** Reads and checks the environment; throws with the names of what is wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const parsed = Environment.safeParse(environment)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
  throw new Error(`Settings cannot be used: ${wrong}`)
}

/** Names by which this machine calls itself. */
export const loopback: ReadonlySet<string> = new Set(['127.0.0.1', '::1', '[::1]', 'localhost'])

/** Development login opens only on the embedded database, on loopback, with no proxy before it, outside production. */
export function developmentLoginOpen(settings: Settings): boolean {
  return settings.DEV_LOGIN && !settings.TRUST_PROXY && settings.NODE_ENV !== 'production' && !settings.DATABASE_URL && loopback.has(settings.HOST)
}
