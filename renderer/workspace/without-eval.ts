import { z } from 'zod'

// The page's CSP holds for its worker too, and zod would compile validators with `new Function` (see app/without-eval.ts).
z.config({ jitless: true })
