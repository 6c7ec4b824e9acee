import { z } from 'zod'

// zod compiles validators with `new Function`, which the page's CSP refuses. It asks when a validator is made, so this
// module must be evaluated before any record's.
z.config({ jitless: true })
