import { OpenAPIGenerator } from '@orpc/openapi'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import type { AnyContractRouter } from '@orpc/contract'
import type { OperationMeta } from '@xiongguan/contract/kit/operation'

/** The text of a table in an article in an answer lies deeper than the converter goes by itself; cut off, it describes nothing. */
const wholeDepth = 20

/** The page that renders the description breaks off where a list of unions lies deeper than this. */
export const pageDepth = 6

/** OpenAPI 3.1 of the contract. In production only public and partner operations are listed. */
export function describeApi(contract: AnyContractRouter, production: boolean, maxStructureDepth = wholeDepth) {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter({ maxStructureDepth })] })
  return generator.generate(contract, {
    info: { title: '幸福雄关 API', version: '1', description: '嘉峪关市计划生育协会的服务接口。改动类请求须带 Idempotency-Key。' },
    servers: [{ url: '/api' }],
    components: { securitySchemes: { session: { type: 'http', scheme: 'bearer' } } },
    filter: ({ contract: procedure }) => {
      const { audience } = procedure['~orpc'].meta as OperationMeta
      return !production || audience === 'public' || audience === 'partner'
    },
  })
}
