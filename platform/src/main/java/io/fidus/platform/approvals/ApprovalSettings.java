package io.fidus.platform.approvals;

import io.fidus.program.Setting;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Which decisions of a single person the house wants a second one for. */
@ConfigurationProperties(prefix = "fidus.approvals", ignoreUnknownFields = false)
public record ApprovalSettings(
    @Setting(
            environment = "APPROVE_ARCHIVING",
            about = "Whether a second person has to approve that an account is archived.")
        @DefaultValue("false")
        boolean archiving) {}
