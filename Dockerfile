# A home in a container: docs/hosting.md says how to run it. Debian rather than Alpine, because the PostgreSQL that comes
# with Foyer is built for glibc. The Node is the one bin/node24 brings; test/hosting.test.ts holds the two together.

FROM node:24.21.0-bookworm-slim AS built
WORKDIR /opt/foyer
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --omit=dev --no-audit --no-fund
COPY . .
RUN node bin/build.mjs
# What only built it, or is only wished for by some package, stays behind; then a home is opened once as it will run: an image in which none opens is never made.
RUN rm -rf node_modules/vite node_modules/rolldown node_modules/@rolldown node_modules/esbuild node_modules/@esbuild \
      node_modules/lightningcss node_modules/lightningcss-* node_modules/typescript node_modules/@typescript \
      node_modules/vitest node_modules/@types \
    && node bin/ready.mjs --as-it-is

FROM node:24.21.0-bookworm-slim
LABEL org.opencontainers.image.title="Foyer" \
      org.opencontainers.image.description="A self-hosted home for a community that its people own." \
      org.opencontainers.image.licenses="AGPL-3.0-only"
# tini is the first process: it passes signals on, and buries what PostgreSQL leaves.
RUN apt-get update \
    && apt-get install -y --no-install-recommends "tini=0.19.0-*" \
    && rm -rf /var/lib/apt/lists/* \
    && groupadd --gid 10001 foyer \
    && useradd --uid 10001 --gid foyer --home-dir /var/lib/foyer --no-create-home --shell /usr/sbin/nologin foyer \
    && install -d -o foyer -g foyer -m 0700 /var/lib/foyer \
    && printf '#!/bin/sh\nexec node --enable-source-maps /opt/foyer/dist/server/cli.js "$@"\n' > /usr/local/bin/foyer \
    && chmod 0755 /usr/local/bin/foyer
# The program belongs to root and cannot change itself. Its source comes along: /about hands it over (AGPL, section 13).
COPY --from=built /opt/foyer /opt/foyer
ENV NODE_ENV=production FOYER_DATA=/var/lib/foyer FOYER_PORT=3000
USER foyer
WORKDIR /var/lib/foyer
VOLUME /var/lib/foyer
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.FOYER_PORT}/healthz`).then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["/usr/bin/tini", "--"]
# As npm start does, which says why.
CMD ["node", "/opt/foyer/dist/server/server.js"]
