/** Takes decisions from the page and writes them to the log. */

import { randomUUID } from "node:crypto";
import type { FastifyInstance, FastifyRequest } from "fastify";
import { z } from "zod";
import { type Decision, decisionSchema, newDecisionSchema } from "../../review/decision.ts";
import { checkDecision } from "./check-decision.ts";
import { checkPageToken, type Door } from "./guard.ts";
import type { LiveDataset } from "./live-dataset.ts";
import { Refusal } from "./refusal.ts";

const bodySchema = z.strictObject({
  decisions: z.array(newDecisionSchema).min(1).max(500),
  reviewer: decisionSchema.shape.reviewer,
});

/** POST /api/decisions: checks decisions against the dataset as it is, and answers when they are on the disk. */
export function serveDecisions(server: FastifyInstance, live: LiveDataset, door: Door): void {
  server.post("/api/decisions", async (request) => {
    checkPageToken(request, door);
    const { decisions, reviewer } = readBody(request);
    return live.decide(async (opened) => {
      for (const decision of decisions) await checkDecision(decision, reviewer, opened);
      const at = new Date().toISOString();
      const { version: program, rulebook } = opened.dataset.manifest;
      return decisions.map(
        (decision): Decision => ({
          ...decision,
          id: randomUUID(),
          reviewer,
          at,
          program,
          rulebook,
        }),
      );
    });
  });
}

function readBody({ body }: FastifyRequest): z.infer<typeof bodySchema> {
  const parsed = bodySchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const { path, message } = parsed.error.issues[0]!;
  throw new Refusal(400, `the decisions: ${path.join(".") || "body"}: ${message}`);
}
