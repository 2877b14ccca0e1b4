# The product without what only its development needs. The server's own PostgreSQL is reached by DATABASE_URL.
FROM node:24-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
# the demo district and the factories of the tests are compiled along; they stay here
RUN npm run build && rm -rf dist/test

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
# the image has its Node: the one that comes as a package is left out
RUN npm ci --omit=dev \
  && rm -rf node_modules/node-linux-* node_modules/node-bin-* node_modules/.bin/node \
  && npm cache clean --force \
  && mkdir /data && chown node:node /data
COPY --from=build /app/dist ./dist
COPY tools/api.mjs tools/admin.mjs tools/backup.mjs tools/restore.mjs tools/standards.mjs tools/rules.mjs tools/calendar.mjs ./tools/
COPY tools/compiled.mjs tools/database.mjs tools/paths.mjs tools/pinned-node.mjs tools/serving.mjs ./tools/
COPY tools/backup ./tools/backup
COPY tools/database ./tools/database
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "tools/api.mjs"]
