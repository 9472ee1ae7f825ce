FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml LICENSE ./
COPY .mvn .mvn
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -Pquick -Dmaven.test.skip=true package

FROM eclipse-temurin:17-jre
RUN useradd --system --uid 10001 --home-dir /var/lib/standing-orders --create-home standing-orders
WORKDIR /opt/standing-orders
COPY --from=build /src/target/standing-orders.jar LICENSE ./
COPY rules rules
COPY decision-tables decision-tables
USER standing-orders
ENV STANDING_ORDERS_HOST=0.0.0.0 \
    STANDING_ORDERS_PORT=8080 \
    STANDING_ORDERS_DATA=/var/lib/standing-orders/data \
    STANDING_ORDERS_POLICY=/opt/standing-orders
VOLUME /var/lib/standing-orders
EXPOSE 8080
# bash opens the socket itself: the image carries no HTTP client
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$STANDING_ORDERS_PORT && printf 'GET /readyz HTTP/1.0\\r\\n\\r\\n' >&3 && read -r line <&3 && [[ $line == *' 200 '* ]]"]
ENTRYPOINT ["java", "-Xmx256m", "-XX:+ExitOnOutOfMemoryError", "-jar", "standing-orders.jar"]
