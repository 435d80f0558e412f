package software.amazon.awssdk.regions;

import software.amazon.awssdk.regions.servicemetadata.OidcServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.PortalSsoServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.SqsServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.StsServiceMetadata;
import software.amazon.awssdk.regions.servicemetadata.SwfServiceMetadata;

/**
 * Takes the place of the SDK's class of the same name, which makes an object for each of some 310
 * services when a first client is built, though a daemon calls two, and those that give it
 * credentials: that cost 80 ms of CPU at every start, 4 MB of memory and 3 MB of an image. See ADR
 * 15.
 *
 * <p>Only for executable jars: the SDK knows a service that isn't listed by defaults alone, which
 * would be wrong for some that another application may call.
 */
public final class GeneratedServiceMetadataProvider implements ServiceMetadataProvider {
  @Override
  public ServiceMetadata serviceMetadata(String endpointPrefix) {
    return switch (endpointPrefix) {
      case "oidc" -> new OidcServiceMetadata();
      case "portal.sso" -> new PortalSsoServiceMetadata();
      case "sqs" -> new SqsServiceMetadata();
      case "sts" -> new StsServiceMetadata();
      case "swf" -> new SwfServiceMetadata();
      default -> null;
    };
  }
}
