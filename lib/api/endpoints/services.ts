import { z } from "zod";
import { defineEndpoint } from "#lib/api/endpoint.ts";
import { limitSchema, nextSchema, sortedCursorSchema } from "#lib/api/wire/list.ts";
import { serviceObject, serviceSchema } from "#lib/api/wire/service.ts";
import { Problem } from "#lib/http/problem.ts";
import { findService } from "#lib/services/find-service.ts";
import { servicePage } from "#lib/services/service-page.ts";

const listServices = defineEndpoint({
  id: "listServices",
  method: "GET",
  path: "/services",
  tag: "Services",
  summary: "List the services",
  description: "What messages name, those first that one named last.",
  scope: "none",
  params: z.object({}),
  query: z.strictObject({ limit: limitSchema, cursor: sortedCursorSchema }),
  body: null,
  answers: {
    200: {
      description: "A page of services.",
      schema: z
        .strictObject({ services: z.array(serviceSchema), next: nextSchema })
        .meta({ id: "ServiceList" }),
    },
  },
  problems: [],
  run: async ({ ctx, query: { cursor, limit } }) => {
    const page = await servicePage(ctx, { before: cursor, limit });
    return { status: 200, body: { services: page.services.map(serviceObject), next: page.older } };
  },
});

const getService = defineEndpoint({
  id: "getService",
  method: "GET",
  path: "/services/{slug}",
  tag: "Services",
  summary: "Read a service",
  description: "A service by the name of its page.",
  scope: "none",
  params: z.object({
    slug: z.string().min(1).max(200).meta({ description: "What it is called in addresses." }),
  }),
  query: z.strictObject({}),
  body: null,
  answers: { 200: { description: "The service.", schema: serviceSchema } },
  problems: ["not-found"],
  run: async ({ ctx, params }) => {
    const service = await findService(ctx, params);
    if (!service) throw new Problem("not-found", "There is no such service here.");
    return { status: 200, body: serviceObject(service) };
  },
});

export const serviceEndpoints = [listServices, getService];
