# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts that start Java: which Java, what Spark needs of its modules, and the build, once.
# Sets root, java, jar, classpath and opens.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
jar=$root/jobs/target/marchland.jar
classpath=$root/jobs/target/spark.classpath
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
# Without it Java cannot read file names beyond ASCII where no language is set, as under cron.
export LC_ALL=${LC_ALL:-C.UTF-8}

fail() {
  echo "${0##*/}: $1" >&2
  exit 2
}

command -v "$java" >/dev/null || fail "no Java found; install a JDK 17 or newer (Debian: apt-get install openjdk-17-jdk-headless)"
version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
[ "${version:-0}" -ge 17 ] || fail "Java ${version:-of unknown version} is too old; install a JDK 17 or newer, or set JAVA_HOME"

if [ ! -s "$jar" ] || [ ! -s "$classpath" ]; then
  command -v mvn >/dev/null || fail "no Maven found to build with; install Maven 3.8 or newer (Debian: apt-get install maven)"
  echo "building Marchland, once …" >&2
  (cd "$root" && mvn -B -q -DskipTests package) || fail "the build failed; see the lines above"
fi

# What Spark needs of Java's modules (org.apache.spark.launcher.JavaModuleOptions).
opens=(-Djdk.reflect.useDirectMethodHandle=false -Dio.netty.tryReflectionSetAccessible=true)
for package in java.lang java.lang.invoke java.lang.reflect java.io java.net java.nio java.util java.util.concurrent \
  java.util.concurrent.atomic jdk.internal.ref sun.nio.ch sun.nio.cs sun.security.action sun.util.calendar; do
  opens+=("--add-opens=java.base/$package=ALL-UNNAMED")
done
