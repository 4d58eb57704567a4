import { RouteConfig } from '@nestjs/platform-fastify';

/** Marks a POST route that reads a multipart form with `readMultipartForm`; every other route refuses such bodies. */
export function AcceptsFiles(): MethodDecorator {
  return RouteConfig({ acceptsFiles: true });
}
