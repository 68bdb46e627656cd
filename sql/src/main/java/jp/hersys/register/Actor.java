package jp.hersys.register;

import java.util.Objects;
import jp.hersys.jurisdictions.LocalGovernmentCode;
import org.jspecify.annotations.Nullable;

/// Who does something in the register, and whose records the doer may touch.
public sealed interface Actor {

    /// As it stands in the register, such as `staff:kanazawa`.
    String label();

    /// Publisher whose records the doer may touch; the nation means every publisher.
    LocalGovernmentCode scope();

    /// Organisation for which the doer works; null where it is the publisher as a whole.
    default @Nullable Standing standing() {
        return null;
    }

    /// The organisation for which the doer works; to be asked only where it is known that there is one.
    default Id<?> organisation() {
        return Objects.requireNonNull(standing(), "Who works for an organisation was expected.")
                .organisation();
    }

    /// Whether the doer works for this organisation.
    default boolean worksFor(Id<?> organisation) {
        var standing = standing();
        return standing != null && standing.organisation().equals(organisation);
    }

    /// Log-in of the person at work; null where nobody is.
    default @Nullable String login() {
        return null;
    }

    /// Whether the doer may do what needs this duty.
    default boolean may(Duty duty) {
        return true;
    }

    /// Whether records of `publisher` lie within the doer's scope.
    default boolean covers(LocalGovernmentCode publisher) {
        return scope().isNation() || scope().equals(publisher);
    }

    /// A person with an account.
    ///
    /// @param login    the account
    /// @param scope    the account's publisher; of an organisation, the body to which it belongs
    /// @param duty     what the person may do
    /// @param standing organisation that the person works for now
    record StaffMember(
            String login,
            LocalGovernmentCode scope,
            Duty duty,
            @Nullable Standing standing) implements Actor {

        /// A person who works for a publisher as a whole.
        public StaffMember(String login, LocalGovernmentCode scope, Duty duty) {
            this(login, scope, duty, null);
        }

        @Override
        public boolean may(Duty needed) {
            return duty.compareTo(needed) >= 0;
        }

        @Override
        public String label() {
            return "staff:" + login;
        }
    }

    /// Whoever may start the program on the machine and names a publisher on the command line.
    ///
    /// @param command word of the command line
    /// @param scope   the publisher named
    record Operator(String command, LocalGovernmentCode scope) implements Actor {
        @Override
        public String label() {
            return "command:" + command;
        }
    }

    /// A job or door of the program itself.
    ///
    /// @param name  what it is called in this system
    /// @param scope the publisher that it works for
    record Job(String name, LocalGovernmentCode scope) implements Actor {
        @Override
        public String label() {
            return "job:" + name;
        }
    }
}
