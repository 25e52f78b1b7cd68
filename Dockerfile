# One build, four images: api, soketi, web and feed. `docker compose up --build` picks each by its target.
FROM node:24-bookworm-slim AS build
WORKDIR /scoreline
ENV NEXT_TELEMETRY_DISABLED=1 TURBO_TELEMETRY_DISABLED=1 PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1
COPY package.json package-lock.json .npmrc turbo.json tsconfig.base.json ./
COPY apps apps
COPY packages packages
COPY e2e/package.json e2e/
COPY chaos/package.json chaos/
COPY bench/package.json bench/
COPY verify/package.json verify/
RUN npm ci --no-audit --no-fund
RUN npx turbo run build --filter='./apps/*' && npm prune --omit=dev --no-audit --no-fund && rm -rf apps/web/.next/cache

FROM node:24-bookworm-slim AS base
WORKDIR /scoreline
ENV NODE_ENV=production NEXT_TELEMETRY_DISABLED=1
COPY --from=build /scoreline/package.json ./
COPY --from=build /scoreline/node_modules node_modules
COPY --from=build /scoreline/packages packages
RUN mkdir -p /data && chown node:node /data
USER node

FROM base AS api
COPY --from=build /scoreline/apps/api apps/api
COPY deploy/scoreline /usr/local/bin/scoreline
ENV API_HOST=0.0.0.0 SCORELINE_DATA_DIR=/data
EXPOSE 4000
CMD ["node", "apps/api/dist/main.js"]

FROM base AS soketi
COPY --from=build /scoreline/apps/soketi apps/soketi
ENV SOKETI_HOST=0.0.0.0 SOKETI_METRICS_HOST=0.0.0.0
EXPOSE 6001
CMD ["node", "apps/soketi/dist/main.js"]

FROM base AS web
COPY --from=build /scoreline/apps/web apps/web
ENV HOST=0.0.0.0 PORT=3000
EXPOSE 3000
CMD ["node", "apps/web/dist/gateway/main.js"]

FROM base AS feed
COPY --from=build /scoreline/apps/feed apps/feed
COPY demo demo
ENV SCORELINE_DATA_DIR=/data
CMD ["node", "apps/feed/dist/main.js", "demo"]
