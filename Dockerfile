# journeyc as an image: `docker run --rm -v "$PWD:/work" journeyc check`.
FROM debian:12-slim AS build
WORKDIR /src
COPY . .
# The program says from which commit it was made.
RUN apt-get update && apt-get install -y --no-install-recommends git && ./dev package

FROM debian:12-slim
# The package brings what it needs; librsvg2-bin is for PNG and PDF.
COPY --from=build /src/build/packages/*.deb /tmp/
RUN apt-get update && apt-get install -y --no-install-recommends /tmp/*.deb librsvg2-bin \
 && rm -rf /tmp/*.deb /var/lib/apt/lists/* && useradd --create-home journeyc
USER journeyc
WORKDIR /work
ENTRYPOINT ["journeyc"]
CMD ["--help"]
