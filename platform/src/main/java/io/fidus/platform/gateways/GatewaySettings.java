package io.fidus.platform.gateways;

import io.fidus.program.Setting;
import java.net.URI;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The gateways that the environment names, and what gateways may do. */
@ConfigurationProperties(prefix = "fidus.gateways", ignoreUnknownFields = false)
public record GatewaySettings(
    @Setting(
            environment = "MT5_BRIDGE_URL",
            about = "The address of the bridge that pushes to this platform.",
            unset = "no bridge is listened to but those that were added in the platform")
        Optional<URI> bridgeUrl,
    @Setting(
            environment = "MT5_BRIDGE_API_KEY",
            about = "The key of that bridge, of the scope PLATFORM.",
            unset = "the bridge is called without a key, which it refuses",
            secret = true)
        Optional<String> bridgeKey,
    @Setting(
            environment = "MT5_BRIDGE_TAKES_UP",
            about =
                "Whether simulated accounts that this bridge reports are added at once; real ones"
                    + " never are.")
        @DefaultValue("false")
        boolean bridgeTakesUp,
    @Setting(
            environment = "METAAPI_TOKEN",
            about = "The token of an account at MetaApi.",
            unset = "MetaApi is not called, unless somebody adds it in the platform",
            secret = true)
        Optional<String> metaapiToken,
    @Setting(environment = "METAAPI_URL", about = "The provisioning service of MetaApi.")
        @DefaultValue("https://mt-provisioning-api-v1.agiliumtrade.agiliumtrade.ai")
        URI metaapiUrl,
    @Setting(
            environment = "GATEWAYS_PLAIN_HTTP",
            about =
                "Lets gateways on other machines be called without TLS; keys and figures can then be"
                    + " read on the way.")
        @DefaultValue("false")
        boolean plainHttp) {
  public GatewaySettings {
    bridgeKey = bridgeKey.filter(text -> !text.isBlank());
    metaapiToken = metaapiToken.filter(text -> !text.isBlank());
  }

  /** Without keys, which must never be printed. */
  @Override
  public String toString() {
    return "Settings of gateways";
  }
}
